/** Words that open a sentence with a capital that is no name's: of grammar, and of what letters to customers speak of. */
const OPENERS = new Set(
  `a an the this that these those it he she they we you i my your his her its our their mine yours ours theirs
  who whom whose which what when where why how whether if unless until till while whilst because since as so but and or
  nor yet for though although however therefore otherwise instead hence thus then else in on at by to from of off out up
  down with within without into onto after before during about above below under over between among per through
  throughout upon against despite except beyond near not no yes nope nobody somebody everybody anybody nothing something
  everything anything none someone everyone anyone one two three some any all each every both either neither many much
  most more less few several another other others such same here there now today tomorrow yesterday tonight once twice
  again still already also even only just never always often sometimes soon later lately maybe perhaps please sorry
  thanks thank first second third last next okay ok right well please too very rather quite almost nearly
  dear hi hello hey sure correct agreed granted true false good bad great new old being having is are was were do does
  did has have had can could will would shall should may might must let lets let's don't can't won't it's that's there's
  we're we've we'd we'll you're you've you'd you'll they're they've he's she's what's here's who's isn't
  access account accounting accounts billing bookings booking board boss cash charge charges claim company contract
  credit customer customers data deadline delivery deliveries deposit discount download email emails exception exceptions
  fee file files form gift goods insurance invoice invoices item items law legal letter licence license management manager
  membership message money month months nobody office order orders parcel parcels payment payments people person phone
  plan plans postage price prices product products purchase purchases receipt receipts refund refunds repair reply
  request requests return returns rule rules sale sales seat seats service shipment shipping shop software staff store
  subscription support tax team term terms ticket tickets training trial update upgrade voucher warranty week weeks year
  years work rest attached enclosed error errors mistake mistakes lessons maintenance whoever whatever normal passwords
  password labels pro save answer answers question questions`.split(/\s+/u),
);

// What somebody does: "Bertram asked", "Ife wants", "Priya's". After a name comes one of these, after an order does not.
const DOES =
  "is|was|has|had|does|did|will|would|can|could|should|may|might|must|isn't|wasn't|hasn't|hadn't|doesn't|didn't|won't|wouldn't|can't|couldn't|cannot|wants?|wanted|asks?|asked|says|said|writes|wrote|pays|paid|buys|bought|needs?|got|gets|tells|told|thinks|thought|feels|felt|knows|knew|finds|found|loses|lost|keeps|kept|leaves|left|goes|went|comes|came|takes|took|gives|gave|makes|made|sees|saw|sends|sent|calls|rang|rings|lives|likes|hopes|insists|claims|says|never|always|also|again|then|himself|herself|\\p{Ll}{2,}ed";
const FOLLOWED = new RegExp(
  `^(?:['’]s(?![\\p{L}\\p{M}])|(?:, (?:who|whose|from|the|our|a)|,? and (?:I|we|she|he|they|her|his|\\p{Lu}\\p{L}+)| (?:${DOES}))(?![\\p{L}\\p{M}'’-]))`,
  'u',
);
const ADVERB = /(?:ly|ing|wise|wards?)$/u;

/**
 * Whether a word that opens a sentence, so that its capital says nothing, may be somebody's name: it is no word that
 * usually stands there, and what follows is what is said of a person. In doubt it is a name: what is kept of a letter
 * must not tell whom it is about.
 */
export function opensWithName(word: string, rest: string): boolean {
  const [bare = ''] = word.split(/['’]/u);
  const said = bare.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (said.length < 2 || OPENERS.has(said) || OPENERS.has(word.replaceAll('’', "'").toLowerCase()))
    return false;
  if (ADVERB.test(said)) return false;
  return FOLLOWED.test(word.slice(bare.length) + rest);
}
