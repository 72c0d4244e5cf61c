import type { Customer } from './types.ts';

/** Customers who have written more than once, so that each of their conversations names the same person. */
export const dana: Customer = {
  name: 'Dana Kowalski',
  email: 'dana@kowalskidaughters.example',
  organisation: 'Kowalski & Daughters',
  zone: 'America/Chicago',
  client: 'apple',
};

export const maria: Customer = {
  name: 'Maria López',
  email: 'maria@northwind-studio.example',
  organisation: 'Northwind Studio',
  zone: 'Europe/Lisbon',
  client: 'gmail',
};

export const bjorn: Customer = {
  name: 'Björn Ekdahl',
  email: 'bjorn@cafenorr.example',
  organisation: 'Café Norr',
  zone: 'Europe/Stockholm',
  client: 'apple',
  language: 'sv',
};

export const yamada: Customer = {
  name: '山田 健',
  email: 'ken@yamada-print.example',
  organisation: 'Yamada Print',
  zone: 'Asia/Tokyo',
  client: 'gmail',
  language: 'ja',
};

export const priya: Customer = {
  name: 'Priya Raman',
  email: 'p.raman@tworivers.example',
  organisation: 'Two Rivers School',
  zone: 'Europe/London',
  client: 'outlook',
};

export const agnes: Customer = {
  name: 'Agnes Thistlewood',
  email: 'agnes.thistlewood@post.example',
  organisation: 'Wednesday Quilters',
  zone: 'Europe/London',
  client: 'yahoo',
};
