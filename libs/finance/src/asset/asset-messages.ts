import { registerMessages } from '#platform';

const nl = {
  ASSET_OWN: 'U gebruikt dit zelf. Iemand anders moet erover beslissen.',
  ASSET_ALREADY_DECIDED: 'Hierover is al beslist. Dit kan niet meer veranderen.',
  ASSET_IS_MEMBERS: 'Dit is al van het lid. Het gaat mee met het lid.',
};

const en: Record<keyof typeof nl, string> = {
  ASSET_OWN: 'You use this yourself. Somebody else must decide on it.',
  ASSET_ALREADY_DECIDED: 'This was decided on already. It cannot change any more.',
  ASSET_IS_MEMBERS: 'This belongs to the member already. It goes with the member.',
};

registerMessages({ nl, en });
