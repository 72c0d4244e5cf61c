import type { PhraseList } from '../kinds.ts';

const CONDITION = {
  why: 'An "if" in an apology says that maybe nothing happened.',
  instead: 'Sorry for what, exactly: "I sent it to the wrong street", and what it cost them.',
};
const FEELINGS = {
  why: 'This is sorry about their feelings, not about what we did.',
  instead: 'Be sorry for our part, in one plain sentence.',
};
const PASSIVE = {
  why: 'Nobody did it, in this sentence. They read that as nobody owning it.',
  instead: 'Put a person in: "I", or "we", and the verb.',
};

/**
 * The tells of an apology that does not apologise.
 * Sources: SorryWatch's public checklist, a 37signals podcast on saying sorry, Lewicki et al. 2016 on the parts of
 * an apology; patterns are ours.
 */
export const badApology: PhraseList = {
  kind: 'bad-apology',
  title: 'Apologies that are not',
  source: 'SorryWatch; interviews on saying sorry; our own patterns',
  licence: 'MIT (patterns and reasons); single phrases are facts',
  groups: [
    {
      ...CONDITION,
      phrases: [
        '(if|should|in case|where|wherever|to the extent( that)?|in ?so ?far as|had) (?!i\\b)(\\w+ )[^.!?\\n]{1,100}, (then |so |in that case )?(please )?(\\w+ ){0,4}?(apologi[sz]e|apologies|apology|sorry|regrets?)( (it|this|that|for \\w+))?',
        "(i|we) (can|could|will|'ll|would|'d) (gladly |happily |be (happy|willing|prepared) to )*(apologi[sz]e|say sorry) (if|should) (you|that|this|it)( \\w+){0,4}|for what(ever)? it('s| is) worth,? ((i|we)('m|'re| am| are)? )?(sorry|apolog\\w+)|sorry( about that)?,? (i|we) (guess|suppose)|consider (this|that) (an|our|my) apology",
        '(should|where|wherever|in case|were) (you|anyone|anybody|this|that|it|our \\w+|any of (this|that|it|our \\w+)|any \\w+|the \\w+|there|we|to the extent) (\\w+ ){0,8}?,? (then )?((we|i) (do |would |can only )?(\\w+ )?|you have our |please accept our )?{apology}',
        '(sorry|apolog\\w+|regret) (\\w+ ){0,4}?(to (whoever|whomever|anybody|anyone|those|any \\w+) (who )?|for (whatever|anything) (that )?)(\\w+ ){0,3}?(may|might|could|feels?|felt|was|were|has|have)( \\w+)?',
        "((we|i)('re| are|'m| am) )?({very} )?(we |i )?({apology}|regret it) (to (you|anyone|those|all|everyone) )?(if|should|in case|to the extent( that)?|to anyone who (may|might|was|felt)|to those who)( (i|we|you|this|that|it|my|our|any|anything|anyone|the|they|there))?",
        "(if|should|to the extent( that)?|in ?so far as|inasmuch as) (we|i|this|that|it|our \\w+|anyone|you|anything \\w+ \\w+|the \\w+) [^.!?\\n]{1,60}, (then )?((we|i) (do )?)?((we|i)('m| am|'re| are) )?({very} )?({apology}|regret)",
        '{apology} for (any|whatever|possible|potential) (\\w+ )?(misunderstanding|confusion|upset|offen[cs]e|hurt|concern|misconception|miscommunication|impression|mix-?up|discomfort|harm)( (this|that|we|it|caused|on your))?( (may|might|has|have|part|side|caused|end)){0,3}',
        '{apology} for the (misunderstanding|misconception|miscommunication)',
      ],
    },
    {
      ...FEELINGS,
      phrases: [
        '({apology}|forgive us|excuse us) (for|that) (\\w+ ){0,6}?(your|you) (\\w+ ){0,2}?(standards?|expectations?|taste|liking|wishes|requirements|hopes)',
        '{apology} that (my|our) (words|tone|reply|answer|work|effort|efforts|service|mail|letter|best) (\\w+ ){0,4}?(taste|liking|enough|satisf\\w+|please\\w*|appreciated)( \\w+)?',
        '{apology} (for|about) (how|the way|what|the manner in which) (\\w+ ){1,6}?(come|came|comes|coming) across( \\w+){0,2}|{apology} (for|about) (how|the way) (\\w+ ){1,5}?(landed|(been |was |were )(received|taken|read|perceived|understood|interpreted|felt))( \\w+)?',
        '{apology} that (mistakes|errors|accidents|things like (this|that)|such things|these things) (\\w+ )?(happen|occur|come up|slip)( \\w+)?',
        '{sorrow},? (that |if |how |when )?(you|your \\w+|anyone|it|this|that|our \\w+|things|some|any of \\w+|we|what we \\w+|the \\w+( \\w+)?) (\\w+ ){0,6}?{feels}( \\w+){0,2}',
        "({very} )?(sorry|apologi[sz]e|apologies|regret|regretful) (that )?(to (hear|see|learn|read) )?(that )?(you|your|some|anyone|people)('re| are|'ve| have| had| were| was)? ?(been )?({very} |a bit |so )?(feel|felt|feeling|think|thought|see it|saw it|took|take|taken|perceived?|found|find|believe|believed|consider|interpreted|upset|unhappy|disappointed|dissatisfied|frustrated|angry|annoyed|offended|hurt|displeased|inconvenienced|not (happy|satisfied|pleased)|under the impression|confused|bothered|experienc\\w+|feelings)(?! (it was our|in the|by the door))( (that way|this way|it|with|by|about|at|the wrong way|that|our|the))?( (the )?(wrong way))?",
        '{apology} (for|about) (how|the way) (this|that|it|we|i|our \\w+) (made|makes|left|may have made|might have made|came across|was (perceived|received|taken|read)|sounded|has made)( you)?( feel)?',
        "{apology} (that )?(you|your \\w+|our \\w+|we) (did not|didn't|were not|weren't|could not|couldn't|have not|haven't|fell short of|failed to) (get|have|receive|find|enjoy|had|been|meet|live up to|match|deliver)? ?(the|a|an|what|your|as) (\\w+ ){0,3}(experience|service|visit|stay|expectations?|you (had |'d |have )?(hoped|expected|wanted|wished))( you (had |'d |have )?(hoped|expected|wanted|wished)( for)?)?",
        '{apology} that (this|that|it|i|we|my|our|the) (\\w+ )?(may have |might have |has |have )?(came across|come across|sounded|felt|was (perceived|received|taken|experienced|felt)|were (perceived|received|taken|experienced|felt)|made you feel|left you feeling)',
        '{apology} (for|about) (how|whatever|anything) you (\\w+ )?(feel|felt|perceived?|see it|saw it|think|thought|took)( \\w+)?|{apology} (for|about) what you (may have |might have |have )?(experienced|felt|perceived)',
        "{apology} (that )?(you|your \\w+) (were|was|are|is|had been) ?(not|n't) (\\w+ )?(satisfied|happy|pleased|impressed|convinced|comfortable|content)",
        "{apology} (that )?(you|your \\w+) (have |had |may have |might have |seem to have )?(misunderstood|misread|misinterpreted|mistook|assumed|expected|did(n't| not) (like|enjoy|appreciate|understand|agree|realise|realize|see|read|know|care))( \\w+)?",
        '{apology} (for|about) your (frustration|feelings|disappointment|dissatisfaction|unhappiness|anger|difficult(y|ies)|experience|negative \\w+|bad \\w+|poor \\w+|distress|upset|confusion|displeasure)',
      ],
    },
    {
      why: 'Wanting to apologise is not doing it.',
      instead: 'Just say sorry, and for what.',
      phrases: [
        "(i|we)('d| would| wish| want| must| should| need| feel I should|'m going| have) ?(very much |really |just |also |first |again |once again |personally )*(like |want |have |wish )?(to )(first |again |once again |sincerely |personally |also |formally |really |deeply |offer (you )?(my|our) (\\w+ )?|extend (my|our) (\\w+ )?|express (my|our) (\\w+ )?|convey (my|our) )*(apologi[sz]e|say sorry|apolog(y|ies)|regrets?)( (for|to|about))?",
        '(i|we) (must|should|have to|need to|wish to|ought to|can only|would) (\\w+ )?(apologi[sz]e|say sorry)( (for|to|that))?',
        'for (that|this|which),? (we|i) (do )?(sincerely |truly |deeply )?(apologi[sz]e|are sorry|am sorry)',
        '(allow|let|permit) (me|us) to apologi[sz]e|apologies are (due|in order)|(we|i) owe (you )?an apology',
        '(we|i) (do )?(sincerely |deeply |truly |very much )?regret (that|the|this|any|if|what|how|your|having)(?! inform)',
        '(please )?(forgive|excuse) (us|me|our|my|the) (for )?(any|if|the inconvenience|this inconvenience)( \\w+)?',
      ],
    },
    {
      ...PASSIVE,
      phrases: [
        "(it is|it's|it was|this is|that is|that's) (\\w+ )?(a )?(matter|cause|source|subject|object) (of|for) (\\w+ )?(regret|sorrow|sadness|embarrassment|disappointment)( \\w+){0,3}",
        '(is|are|was|were) (\\w+ ){0,2}?to be (\\w+ly |much )?(deplored|regretted|lamented)( \\w+)?',
        '(incidents?|events?|matters?|errors?|mistakes?|things?|situations?|oversights?) of (this|that|such a|a similar) (nature|kind|sort)( \\w+){0,4}',
        '(incidents?|events?|errors?|mistakes?|things?|this|situation|oversight) (\\w+ )?(came|come|comes) (to pass|about)( \\w+)?',
        '(capable of|open to|liable to|susceptible to|apt to|prone to) (be |being )?(\\w+ )?(read|misread|misreading|misinterpretation|misunderstood|misunderstanding|taken|interpreted|construed|perceived|seen|heard|understood) (in (that|this|such|another|a \\w+) (way|sense|light|manner)|differently|otherwise|wrong(ly)?|like (this|that))',
        '(nobody|no one|none of us) (\\w+ )?(set out|meant|intended|wanted|wished|tried) to (mislead|offend|hurt|upset|harm|deceive|insult|annoy|cause|confuse|trick)( \\w+){0,2}',
        "(it's|it is|it was|what) (\\w+ )?(a pity|a shame|too bad|unfortunate|regrettable) (that|when|how) (our|we|this|such|an?|somebody|things|mistakes?)( \\w+){0,5}",
        '({apology}|excuse (it|this|that|us)|forgive (it|us|this)|pardon),?( but)? (\\w+ ){0,3}?(courier|carrier|supplier|bank|post|weather|provider|intern|colleague|predecessor|system|computer|partner|manufacturer|venue|host|driver|printer) (\\w+ )?(is|was|were|are|has been) (to blame|at fault|responsible|the one|the culprit)( \\w+){0,3}',
        '(somewhere|somehow|at some point|along the way|along the line|for some reason),? (\\w+ ){0,6}?(?!parcel|letter)(\\w+) (got|was|were|has been|have been) (\\w+ )?(swapped|mixed( up)?|missed|deleted|overlooked|dropped|misplaced|forgotten|confused|switched|duplicated)( \\w+)?',
        // What was done, and nobody who did it.
        '^(it (seems|appears|looks like|turns out) (that )?)?((an?|some|several|certain|such|a few|a number of|various|one or two) )?(?!(the|this|that|these|those|my|our|your|both|all|no|his|her|their)\\b)(\\w+ )?(errors?|mistakes?|slips?|oversights?|lapses?|inaccurac(y|ies)|irregularit(y|ies)|failings?|shortcomings?|omissions?|missteps?|misjudge?ments?|inconsistenc(y|ies)) (was|were|has been|have been|had been|may have been|got) (\\w+ ){0,2}?(made|introduced|committed|overlooked|allowed|incurred)( \\w+){0,3}',
        "(communication|service|care|attention|handling|treatment|response|support|this|that|it|things) (\\w+ ){0,3}?(fell short|was lacking|left (something|much|a lot) to be desired|(could|might|should) have been (\\w+ )?(better|handled|communicated|clearer)|(was|were) n't (handled|communicated|dealt with) (\\w+ )?(properly|well|ideally|in the best way|as (it|they) should( have been)?))",
        "(was|were|is)( certainly| definitely| in no way| by no means)? (never|not|n't) (\\w+ )?(meant|intended) (that way|like that|so|badly|in that way|as (an? )?\\w+|to (offend|hurt|upset|sound|be \\w+))|in (our|my) defen[cs]e",
        '(an?|some|any|this|the|one) (\\w+ )?(errors?|mistakes?|oversight|slip|inaccurac(y|ies)|typos?|omission|delay|lapse|misunderstanding) (seems?|appears?|may|might|must|would seem|would appear) (to )?have (\\w+ )?(crept|slipped|occurred|happened|been (made|introduced)|found (its|their) way|arisen|taken place|gone)( \\w+){0,3}|(an|our|my|some) apolog(y|ies) (is|are|was|would be|seems?) (\\w+ )?(in order|due|owed|warranted|called for|appropriate)',
        "(it is|it's|it was) (to be )?(deeply |very |most |much |highly |sincerely |of course )*(regretted|lamented|deplored|regrettable|unfortunate) (that|how|if)( \\w+){0,3}",
        "(things|matters|events|circumstances|the situation|something|one thing) (\\w+ )?(did(n't| not)|didn't quite|have not|has not|went|took|got|came|conspired|transpired|unfolded|led|played out) (\\w+ )?(go(ne)? (as|to plan|the way)|turn(ed)? out (as|the way)|an? \\w+ turn|out of hand|as (planned|hoped|intended|they should))( \\w+)?",
        '^if (our|my|the|your) [^.!?,]{3,50} (came|comes|come) across( as)?( \\w+){1,4}',
        "if (anything|something|what|any of what|some of what) (we|i) ('ve |have )?(wrote|written|said|did|done|sent)( \\w+){1,5}, (that|this|it) (was not|wasn't|was never|is not|isn't)( \\w+)?",
        "(was|were|is|are|has been|have been|got) (not |n't )?(\\w+ )?(handled|processed|dealt with|managed|treated|communicated|recorded) (incorrectly|wrongly|badly|poorly|improperly|inappropriately|suboptimally|insufficiently|well enough|correctly)|(was|is) (not|n't|never) (quite |really |exactly )?(what|how) (we|i) (had )?(intended|intend|aimed for|aim for|strive for|planned|wanted to (achieve|happen))",
        'lessons (will be|have been|were|are being|are to be) (learned|learnt)|(steps|measures) (have been|were) (taken|put in place)',
        '^(some |several |certain |a few )?(mistakes|errors|oversights|lapses|missteps|irregularities|misunderstandings) (have |had |may have |did )?(occur(red)?|happen(ed)?|arose|arisen|crept in|taken place|took place|slipped in)',
        '(mistakes?|errors?|wrong (decisions?|choices?)|things|missteps?|oversights?) (was|were|have been|has been|had been|may have been|might have been|could have been|got|may have) (made|committed|occurred|happened|missed|overlooked|mishandled|crossed|lost)',
        '(an?|some) (error|mistake|oversight|lapse|miscommunication|misunderstanding) (was|has been|were|may have been|might have been) (made|committed)|(an?|some) (error|mistake|oversight|lapse|miscommunication|misunderstanding)s? (has |have |had |may have |might have |seems to have |appears to have )?(occurred|happened|arisen|arose|crept in|taken place|took place)|wires (were|got) crossed|balls were dropped|it (has been|was) (handled|dealt with) (badly|poorly|sub-?optimally|less than ideally)|fell short of (our|the) (usual|high|own)( \\w+)?',
        "(this|that|the|an?|such|these|any|your|was|is|were|it's|it is|this is|most|very|rather|truly|it was|really|deeply) (very |most |rather |truly |really |deeply |extremely |highly |quite |so )*(unfortunate|regrettable)( (situation|incident|event|events|circumstances?|experience|outcome|occurrence|misunderstanding|error|mistake|episode|matter|chain|turn|that|and))?|(it is|it's|it was) (regrettable|unfortunate)( that)?|unfortunate(ly)? (incident|event|situation|circumstances|chain of)",
        "(what|whatever|anything that) (happened|occurred|was said|took place|went on) (was|is|may have been|might have been) (\\w+ )?(regrettable|unfortunate|not ideal|suboptimal|less than ideal)|(an?|some) (\\w+ )?(error|mistake|oversight) (was|were|has been|had been) (made|committed)( (on|at) (our|my) (end|side|part))?|(not|less than|n't) (exactly )?(ideal|optimal)( (experience|situation))?|there (was|were|has been|have been|may have been|seems to have been) (an?|some) (?!small|tiny|little|minor|slight|brief|short|bit|temporary)(\\w+ )?(error|mistake|oversight|miscommunication|misunderstanding|mix-?up|breakdown in communication|lapse|confusion)s?( (in|on|with|somewhere|along) (\\w+ ?){1,3})?",
        '(taken|took|quoted|read|lifted|pulled) (\\w+ )?out of context|alleged(ly)?( \\w+)?|the perceived \\w+|(was|were|been|is|be) (misinterpreted|misconstrued|misperceived|misunderstood|blown)( (by|out))?',
        "(this|that|it)('s| is| was) (not|n't) (who|what) we (are|stand for|believe in|are about)( (as a (company|team)))?|does(n't| not) (reflect|represent) (who|what|our|the) (we|our|\\w+)( \\w+)?|not (representative|reflective|indicative) of (who|our|what|the)( \\w+)?|(those|these) (are|were)( not|n't) our values|out of character for (us|our)",
        "((it was|that was|this was|was) )?never (was )?((our|my) )?(the )?(intention|intent|meant|aim|goal|wish)( (to|of|that))?|(our|my) (intention|intent|aim|goal) (was|is|has) (never|not|n't|always been|only|simply|purely)( (to|been))?|(not|n't) (our|my|the) (intention|intent)( (to|of))?|(we|i) (had no intention|had the best (of )?intentions|meant no harm|meant well|never (meant|intended|set out|wanted)|did(n't| not) (mean|intend))( (to|of|any|for|it))?|with the best (of )?intentions|no (harm|offen[cs]e|disrespect|malice|ill will) (was |were )?(meant|intended)",
      ],
    },
    {
      why: 'A "but" or a "however" after sorry takes the sorry back.',
      instead: 'Stop after the sorry. Put what happened in a sentence of its own, or leave it out.',
      phrases: [
        "^((we|i)('m| am|'re| are) )?({very} )?sorry,? but(?! (i|we) (can(not|'t) find|do n't know yet))",
        '{apology} but',
        '(my|our) apologies,? but',
      ],
    },
  ],
};
