import type { INestApplicationContext } from '@nestjs/common';
import { AccountRepository } from '#identity';
import { addMonths, type CivilDate, newId } from '#kernel';
import { BoardIntroductions, FigureOpenings, NetworkNotes, NetworkPreviews } from '#network';
import { IdentityDb, runInContext, systemContext } from '#platform';

const DID = {
  pangea:
    'Wij spreken iedereen drie maanden na de start opnieuw, samen met de klantmanager. Wie vastloopt, ruilt van werkplek.',
  lichtpunt: 'Elke maand houden we open huis. Oud-leden vertellen dan hoe het hun nu gaat.',
} as const;

/**
 * What boards let each other know once there is a release: what two did, exact figures that Pangea opens to Scope, a
 * question that waits for Scope and one of Scope's that Pangea said yes to. Through the services, each as its own board.
 */
export async function letBoardsMeet(app: INestApplicationContext, today: CivilDate): Promise<void> {
  const [scope, pangea, lichtpunt] = await Promise.all(
    ['scope', 'pangea', 'lichtpunt'].map((slug) => boardOf(app, slug)),
  );
  if (!scope || !pangea || !lichtpunt) return;
  for (const [board, words] of [
    [pangea, DID.pangea],
    [lichtpunt, DID.lichtpunt],
  ] as const)
    await as(board, async () => {
      const { latestQuarter, kinds } = await app.get(NetworkPreviews).of(null);
      const key = kinds[0]?.blocks.findLast((block) => block.key !== null)?.key;
      if (latestQuarter && key) await app.get(NetworkNotes).write(latestQuarter, key, words);
    });
  await as(pangea, async () => {
    const openings = app.get(FigureOpenings);
    if ((await openings.openable()).length > 0)
      await openings.open([scope.cooperativeId], addMonths(today, 6));
  });
  const introductions = app.get(BoardIntroductions);
  const asked = await as(scope, () =>
    introductions.ask(
      pangea.cooperativeId,
      'ENTERPRISES',
      'Hoe vindt u vaste klanten voor de bedrijfjes? Bij ons komen ze vooral via via.',
    ),
  );
  await as(pangea, () => introductions.accept(asked.id));
  await as(lichtpunt, () =>
    introductions.ask(
      scope.cooperativeId,
      'MUNICIPALITY',
      'Onze gemeente wil elk half jaar nieuwe cijfers. Hoe maakt u daar afspraken over?',
    ),
  );
}

interface Board {
  readonly cooperativeId: string;
  readonly accountId: string;
}

async function boardOf(app: INestApplicationContext, slug: string): Promise<Board | null> {
  const accounts = app.get(AccountRepository);
  return runInContext(systemContext(null, `demo-${newId()}`), async () => {
    const accountId = await app.get(IdentityDb).read(accounts.idByEmail(`board@${slug}.example`));
    const cooperativeId = accountId && (await app.get(IdentityDb).read(accounts.homeOf(accountId, 'BOARD')));
    return accountId && cooperativeId ? { accountId, cooperativeId } : null;
  });
}

function as<T>({ accountId, cooperativeId }: Board, work: () => Promise<T>): Promise<T> {
  const context = systemContext(cooperativeId, `demo-${newId()}`);
  return runInContext({ ...context, principal: { accountId, sessionId: null } }, work);
}
