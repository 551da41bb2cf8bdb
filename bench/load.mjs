import { connect } from 'node:net';

/** The bytes of a POST. Made beforehand where they can be, so that the one who asks takes little of the processor. */
export function post(path, headers, body) {
  const text = JSON.stringify(body);
  const lines = Object.entries({
    'content-type': 'application/json',
    ...headers,
    'content-length': Buffer.byteLength(text),
  });
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: localhost\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${text}`,
  );
}

/** One request on a connection of its own; answers the parsed body. */
export async function once(port, bytes) {
  let answer;
  await load({ port, connections: 1, seconds: 0, requestOf: () => bytes, isGood: (text) => (answer = text) });
  return JSON.parse(answer);
}

/**
 * Keeps `connections` requests in the air over as many open connections for some seconds. Written on bare sockets: a
 * client library would cost as much as the limit itself, and make every server look alike.
 * @returns answers per second
 * @throws Error at the first answer that is not good
 */
export async function load({ port, connections, seconds, requestOf, isGood }) {
  const from = performance.now();
  const until = from + seconds * 1000;
  let answers = 0;
  await Promise.all(
    Array.from({ length: connections }, () => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      return new Promise((resolve, reject) => {
        let received = [];
        let missing = -1;
        const send = () => {
          received = [];
          missing = -1;
          socket.write(requestOf());
        };
        socket.on('connect', send).on('error', reject);
        socket.on('close', () => reject(new Error('the server closed a connection')));
        socket.on('data', (chunk) => {
          received.push(chunk);
          if (missing < 0) {
            const soFar = Buffer.concat(received);
            const head = soFar.indexOf('\r\n\r\n');
            if (head < 0) return;
            const length = /content-length: (\d+)/i.exec(soFar.toString('latin1', 0, head));
            missing = head + 4 + Number(length[1]) - soFar.length;
          } else missing -= chunk.length;
          if (missing > 0) return;
          const whole = Buffer.concat(received);
          const text = whole.toString('utf8', whole.indexOf('\r\n\r\n') + 4);
          if (!whole.subarray(0, 12).equals(OK) || !isGood(text)) {
            reject(new Error(`not the answer that was asked for: ${whole.toString('utf8', 0, 2000)}`));
            return;
          }
          answers += 1;
          if (performance.now() < until) send();
          else resolve();
        });
      }).finally(() => socket.destroy());
    }),
  );
  return (answers * 1000) / (performance.now() - from);
}

const OK = Buffer.from('HTTP/1.1 200');
