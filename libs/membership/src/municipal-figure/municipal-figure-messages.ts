import { registerMessages } from '#platform';

const nl = {
  MUNICIPAL_FIGURE_GROUP_TOO_SMALL:
    'De groep is te klein. Vul een cijfer in over {least} mensen of meer, zodat het over niemand alleen gaat.',
  MUNICIPAL_FIGURE_NEEDS_VALUE:
    'Vul bij zorgkosten een bedrag in, en bij een vergelijkingscijfer een percentage. Niet allebei.',
  MUNICIPAL_FIGURE_NEEDS_SOURCE: 'Schrijf op waar het cijfer vandaan komt.',
};

const en: Record<keyof typeof nl, string> = {
  MUNICIPAL_FIGURE_GROUP_TOO_SMALL:
    'The group is too small. Enter a figure about {least} people or more, so that it is about nobody alone.',
  MUNICIPAL_FIGURE_NEEDS_VALUE:
    'Enter an amount for care costs, and a percentage for a reference figure. Not both.',
  MUNICIPAL_FIGURE_NEEDS_SOURCE: 'Write down where the figure comes from.',
};

registerMessages({ nl, en });
