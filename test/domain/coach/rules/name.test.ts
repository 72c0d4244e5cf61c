import { describe, expect, it } from 'vitest';
import { hintsIn, kindsIn } from '../draft.ts';

const reply = (name: string) => `Hi ${name},\n\nYes, in blue.\n\nAnn`;
const asked = (signature: string) => `Does the shirt come in blue?\n\nThanks,\n${signature}`;

describe('the name in the greeting', () => {
  it.each([
    ['John', 'Maria Keller'],
    ['MARIA', 'Maria Keller'],
    ['maria', 'Maria Keller'],
    ['Anna', 'Anja'],
    ['Mr Smith', 'Dr. Helen van der Berg'],
    ['Acme GmbH', 'Jonas Weber\nAcme GmbH'],
  ])('%s is wrong for %s', (name, signature) => {
    expect(hintsIn(reply(name), { asked: asked(signature) })).toEqual([`wrong-name: ${name}`]);
  });

  it.each([
    ['Maria', 'Maria Keller'],
    ['Ms Keller', 'Maria Keller'],
    ['Dr van der Berg', 'Dr. Helen van der Berg'],
    ['Mike', 'Michael Osei'],
    ['Jose', 'José'],
    ['there', 'Maria Keller'],
    ['Suharto', 'Suharto'],
    ['Nguyen', 'Nguyen Thi Mai'],
    ['jo', 'jo'],
  ])('%s is right for %s', (name, signature) => {
    expect(hintsIn(reply(name), { asked: asked(signature) })).toEqual([]);
  });

  it('the name that the desk knows is used when given; with none known nothing is said', () => {
    expect(kindsIn(reply('Tom'), { customerName: 'Tim Berger' })).toEqual(['wrong-name']);
    expect(hintsIn(reply('Tom'), { customerName: 'Tom Berger' })).toEqual([]);
    expect(hintsIn(reply('Tom'), { asked: 'does the shirt come in blue?' })).toEqual([]);
  });

  it.each([
    ['Hei Haakan, yes, in blue.', 'Håkon', 'Haakan'],
    ['Hola Marisol, yes, in blue.', 'Mariana', 'Marisol'],
    ['Priyanka,\n\nyes, in blue.', 'Priya Raman', 'Priyanka'],
    ['Thanks for the picture, Hannah! It comes in blue.', 'Sara Lind', 'Hannah'],
    ['You are right, Oliver. It comes in blue.', 'Lucas Meyer', 'Oliver'],
    ['Hi Helga,\n\nyes, in blue. Thanks again, Olga!\n\nAnn', 'Helga Moen', 'Olga'],
    ['You can, Sergei! Press Card.', 'Dmitri Volkov', 'Sergei'],
    ['Hi Kelly,\n\nyes, in blue.', 'Siobhan Kelly', 'Kelly'],
    ['Hi Kelly,\n\nyes, in blue.', 'Kelly, Siobhan', 'Kelly'],
  ])('is read however it greets: %s', (draft, customerName, wrong) => {
    expect(hintsIn(draft, { customerName })).toEqual([`wrong-name: ${wrong}`]);
  });

  it.each([
    ['Hei Håkon, yes, in blue.', 'Håkon'],
    ['Hi Haakon, yes, in blue.', 'Håkon Lie'],
    ['Dear Juergen,\n\nyes, in blue.', 'Jürgen Haas'],
    ['Priya,\n\nyes, in blue.', 'Priya Raman'],
    ['It is under Settings, Billing. Press it.', 'Dmitri Volkov'],
    ['We send it from Bergen, Norway. It is blue.', 'Dmitri Volkov'],
    ['Update:\n\nyes, in blue.', 'Priya Raman'],
    ['Hello,\n\nyes, in blue.', 'Priya Raman'],
    ['Thanks for the picture, Sara! It comes in blue.', 'Sara Lind'],
    ['Yes, in blue.\n\nThanks again,\nAnn', 'Sara Lind'],
    ['Hi Anh, yes, in blue.', 'Tran Minh Anh'],
    ['Hi Bilal, yes, in blue.', 'Muhammad Bilal'],
    ['Hi Siobhan, yes, in blue.', 'Kelly, Siobhan'],
    ['Dear Ms Kelly, yes, in blue.', 'Siobhan Kelly'],
    ['Hi Thomas, yes, in blue.', 'Petra Thomas-Berg, Thomas'],
  ])('nothing is said where it may be theirs: %s', (draft, customerName) => {
    expect(hintsIn(draft, { customerName })).toEqual([]);
  });

  it('leaves a sort of person to the kind that asks about stock phrases', () => {
    expect(hintsIn('Dear User,\n\nyes, in blue.', { customerName: 'Juliet Osei' })).toEqual([
      'boilerplate: Dear User',
    ]);
  });
});
