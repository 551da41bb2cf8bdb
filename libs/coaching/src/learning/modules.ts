/** A part of the learning path: what it is about, at language level B1. */
interface LearningModule {
  readonly title: { readonly nl: string; readonly en: string };
  readonly description: { readonly nl: string; readonly en: string };
}

/** The path of somebody who starts an enterprise. The order is advice: nobody has to follow it, and nothing has a last day. */
export const LEARNING_MODULES = {
  IDEA_AND_CANVAS: {
    title: { nl: 'Idee en canvas', en: 'Idea and canvas' },
    description: {
      nl: 'U schrijft uw idee op één blad. Wat maakt of doet u? Voor wie? Waarom kiezen zij voor u?',
      en: 'You put your idea on one sheet. What do you make or do? For whom? Why do they choose you?',
    },
  },
  PRICE_AND_OFFER: {
    title: { nl: 'Prijs en aanbod', en: 'Price and offer' },
    description: {
      nl: 'U rekent uit wat uw werk kost. Daarna kiest u een prijs en schrijft u een duidelijk aanbod.',
      en: 'You work out what your work costs. Then you choose a price and write a clear offer.',
    },
  },
  FIRST_CUSTOMER: {
    title: { nl: 'Eerste klant', en: 'First customer' },
    description: {
      nl: 'U oefent een gesprek met een klant. U vraagt wat de klant nodig heeft en maakt een afspraak.',
      en: 'You practise a talk with a customer. You ask what the customer needs and agree on something.',
    },
  },
  ADMINISTRATION_AND_VAT: {
    title: { nl: 'Administratie en btw', en: 'Administration and VAT' },
    description: {
      nl: 'U bewaart bonnen en facturen op een vaste plek. U leert wat btw is en wie die betaalt.',
      en: 'You keep receipts and invoices in one place. You learn what VAT is and who pays it.',
    },
  },
  MARKETING: {
    title: { nl: 'Laten zien wat u doet', en: 'Marketing' },
    description: {
      nl: 'U kiest waar uw klanten u kunnen vinden. U maakt een kort verhaal en goede foto’s van uw werk.',
      en: 'You choose where customers can find you. You make a short story and good pictures of your work.',
    },
  },
  CONTRACTS_AND_INSURANCE: {
    title: { nl: 'Contracten en verzekeringen', en: 'Contracts and insurance' },
    description: {
      nl: 'U leert wat u moet afspreken voordat u begint. U zoekt uit welke verzekering u nodig hebt.',
      en: 'You learn what to agree on before you begin. You find out which insurance you need.',
    },
  },
  MONEY_PLANNING: {
    title: { nl: 'Plannen met geld', en: 'Money planning' },
    description: {
      nl: 'U maakt een plan voor een jaar. Wat komt er binnen, wat gaat eruit, en wat houdt u apart?',
      en: 'You make a plan for a year. What comes in, what goes out, and what do you set aside?',
    },
  },
  STOP_OR_GROW: {
    title: { nl: 'Stoppen of groeien', en: 'Stop or grow' },
    description: {
      nl: 'U kijkt terug en kiest: doorgaan, groter worden, een baan zoeken of stoppen. Elke keus is goed.',
      en: 'You look back and choose: go on, grow, look for a job or stop. Every choice is a good one.',
    },
  },
} as const satisfies Record<string, LearningModule>;

export type LearningModuleKey = keyof typeof LEARNING_MODULES;
