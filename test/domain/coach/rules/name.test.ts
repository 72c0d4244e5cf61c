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
});
