// Whom a reply greets, and who wrote.

interface Greeting {
  draft: string;
  asked: string;
  customerName?: string;
}
const of = (greeting: string, signed: string, customerName?: string): Greeting => ({
  draft: `${greeting}\n\nYour seat is number 12, by the window.\n\nBo`,
  asked: `Hello, which seat do I have?\n\n${signed}`,
  ...(customerName ? { customerName } : {}),
});

/** Each of them may be greeted so. */
export const RIGHT: readonly Greeting[] = [
  of('Dear Tanabe-san,', 'Hiroshi Tanabe', 'Hiroshi Tanabe'),
  of('Hi Hiroshi-san,', 'Hiroshi Tanabe'),
  of('Dear Mr Tanabe,', 'Hiroshi Tanabe'),
  of('Dear Frau Dr. Haas,', 'Dr. Petra Haas'),
  of('Sehr geehrte Frau Haas,', 'Petra Haas'),
  of('Liebe Petra,', 'Petra Haas'),
  of('Hallo Herr Kranz,', 'Uwe Kranz'),
  of('Guten Tag Herr Dr. Kranz,', 'Uwe Kranz'),
  of('Dear Prof. Lindqvist,', 'Prof. Maja Lindqvist'),
  of('Dear Professor Lindqvist,', 'Maja Lindqvist'),
  of('Hi Ann and Tom,', 'Ann and Tom'),
  of('Hi Ann & Tom,', 'Ann Lee', 'Ann Lee'),
  of('Hi Tom and Ann,', 'Ann Lee', 'Ann Lee'),
  of('Hi Bob,', 'Robert Ames', 'Robert Ames'),
  of('Hi Maggie,', 'Margaret Hale'),
  of('Hi Gus,', 'Gus', 'Augustin Meyer'),
  of('Hi Sasha,', 'Sasha', 'Aleksandr Petrov'),
  of('Hi Aleksandr,', 'Sasha', 'Aleksandr Petrov'),
  of('Hi Mary Jo,', 'Mary Jo Bell'),
  of('Hi Mary-Jo,', 'Mary Jo Bell'),
  of('Hi Jean-Luc,', 'Jean-Luc Moreau'),
  of('Hi Jean,', 'Jean-Luc Moreau'),
  of("Hi D'Arcy,", "D'Arcy Bell"),
  of('Hi Siobhán,', 'Siobhan Kelly'),
  of('Dear Ms O’Neill,', "Aoife O'Neill"),
  of('Dear Mrs van der Berg,', 'Lotte van der Berg'),
  of('Hi JP,', 'Jean-Pierre Roux'),
  of('Hi DJ,', 'Dana Jones'),
  of('Hello Priya ji,', 'Priya Nair'),
  of('Dear Mehmet Bey,', 'Mehmet Aydin'),
  of('Dear Ayşe Hanım,', 'Ayşe Demir'),
  of('Dear Señora Ruiz,', 'Elena Ruiz'),
  of('Bonjour Madame Roux,', 'Claire Roux'),
  of('Dear Sr. Ruiz,', 'Pablo Ruiz'),
  of('Dear Rev. Bell,', 'Ann Bell'),
  of('Dear Captain Bell,', 'Ann Bell'),
  of('Dear Sister Agnes,', 'Sister Agnes'),
  of('Hi all at Hearth,', 'Ann Bell'),
  of('Hi Bell family,', 'Ann Bell'),
  of('Dear family Bell,', 'Ann Bell'),
  of('Hello from Leeds!', 'Ann Bell'),
  of('Hi again Ann,', 'Ann Bell'),
  of('Hi dear Ann,', 'Ann Bell'),
  of('Hi Ann (and Jo, in copy),', 'Ann Bell'),
  of('Hi Ann, hi Jo,', 'Ann Bell'),
];

/** None of them was meant. */
export const WRONG: readonly Greeting[] = [
  of('Hi Anna,', 'Petra Haas', 'Petra Haas'),
  of('Dear Mr Lindqvist,', 'Petra Haas'),
  of('Dear Tanaka-san,', 'Hiroshi Tanabe'),
  of('Hi Hearth Ltd,', 'Ann Bell'),
  of('Hi ANN,', 'Ann Bell'),
  of('Dear Frau Dr. Voss,', 'Dr. Petra Haas'),
  of('Hi petra,', 'Petra Haas'),
  of('Hi Don,', 'Rowan Bell'),
];
