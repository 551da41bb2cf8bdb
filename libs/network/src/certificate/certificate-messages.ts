import { registerMessages } from '#platform';

const nl = {
  CERTIFICATE_FAILED:
    'Deze publicatie is niet veilig genoeg en gaat daarom niet uit. Niet doorstaan: {attacks}. Wat getrokken is, blijft bewaard. Vraag de beheerder om het certificaat te bekijken.',
};

const en: Record<keyof typeof nl, string> = {
  CERTIFICATE_FAILED:
    'This release is not safe enough, so it is not published. Not withstood: {attacks}. What was drawn is kept. Ask the operator to look at the certificate.',
};

registerMessages({ nl, en });
