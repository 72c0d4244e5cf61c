import type { ClueList } from './clue.ts';

/** Several of us said several things. */
export const twoVoices: ClueList = {
  kind: 'two-voices',
  title: 'Two of us said two things',
  source: 'ours',
  licence: 'MIT',
  groups: [
    {
      across: true,
      says: [
        'said [a-z]+,? … (but|and|then)( then)? (?!(i|we|you|it) )[a-z]+ (wrote|said|says|told|writes|tells|claims)',
        '(your|the) (colleague|other|teammate|coworker|co-worker|first|previous|last|team ?mate|hotline|chat|phone|shop|website|next|lady|man|person) … (said|says|told|wrote|promised|answered|claimed|confirmed|offered|asked|advised|assured|quoted) … (but|you|now|while|yet|and|whereas|different|opposite|another|today|instead|however)',
        '(different|another|every|each|yet another|someone (else|new)|somebody (else|new)|a new|new) (person|people|answers?|agent|colleagues?|one|names?|representatives?|somebody|someone|story|version)( (every|each|answers?|writes?|told|tells?|replies|says|keeps?|again|time|asks?|from you|on the|when)){1,6}',
        '(spoken|talked|written|explained|passed|sent|transferred|bounced|handed|speak|spoke|shuffled|sent|referred|been through|dealt)( \\w+){0,4}? (to|with|between|from|through|across|around|by) ({many}|different|so many|another|one)( (different|other|of your))* (people|persons?|agents?|colleagues?|departments?|representatives?|of you|teams?|desks?|employees|staff|person to|department to|support)',
        '(passed|sent|bounced|shoved|pushed|handed|shuffled|kicked) (around|about|from (one|a|desk|pillar|person|department|\\w+) to|back and forth|on again)',
        "(you|he|she|they)('re| are)? (say|says|saying|tell|told) ~ \\w+,? (and |but |while |whereas )(\\w+ )?[a-z]+( [a-z]+)? (says?|said|tells?|told|claims?) … (opposite|no|yes|different|otherwise|something else|contrary)",
        '(one|first person|{number}) (of you |person |people |colleague |agent )?s? ?(says?|said|tells?|told|tell) … (another|the other|the next|other|different|second|the opposite)',
        '(contradict(s|ing|ory)?|conflicting|different|opposite|{number} different) (answers?|information|statements?|advice|stories|things|each other|yourselves|versions?|explanations?|prices?|dates?)( (from|by|each|every|about|on|now)|$|[,.;])',
        "(you|you're) (are )?the ({nth}|{number}(th)?) (person|one|agent|colleague)|(left|right) hand … (right|left) hand|make up your minds?|which (one )?of you|who (of you )?(is|am i) (right|to believe)|who(m)? (do|should) i believe|do you (even )?talk to each other|get your story straight",
        '[a-z]+ (told|said|wrote|promised|assured|confirmed) & (but |and )?now [a-z]+ (says?|tells?|wants?|writes?|claims?)',
        '(?!(i|he|she|we|they|it|you|who|that) )[a-z]+ (told (me|us)|said|says|wrote|writes|tells me|tells us) … (and|but|while|whereas|yet),? (then )?(?!(i|he|she|we|they|it|you|who|that) )[a-z]+( \\w+)? (told (me|us)|said|says|wrote|writes|tells me|tells us)',
        'first ([a-z]+|one|you|he|she|they)( [a-z]+)? (says?|said|told|tells?|wrote|promised) … (then|now|and then|today)',
        '(every|each) (time|mail|e-?mail|answer|reply|call) … (someone|somebody|another|different|a new)|(someone|somebody) (else|new|different) (every|each|again)|(already )?told (your (colleague|team|other)|the other|[a-z]+) (that )?already|(everyone|everybody|each of you|every one of you) (tells|says|told|said|gives) … (different|else|new)',
        '(?!(i|he|she|we|they|it|you|who|that|which|this|page|box|app|site|label|manual|screen|bill|invoice|mail|sign|map|one) )[a-z]+ (says|said|tells me|told (me|us)|wrote|writes),? [^,;]{2,40}[,;] (?!(i|he|she|we|they|it|you|who|that|which|this|the|page|box|app|site|label|manual|screen|bill|invoice|mail|sign|map|one|error|message) )[a-z]+ (says|said|tells me|told (me|us)|wrote|writes)',
        'on the (phone|hotline|chat|telephone) (i|we) (was|were|am|are|got) (told|promised|offered) … (mail|e-?mail|letter|chat|phone|now|shop|counter)|{number} (different )?(answers?|stories|opinions|versions?) (from|of|by) ({number}|you|different|your)',
      ],
      unless: [
        'thank(s| you)?|lovely|great|wonderful|how do i (invite|add)|invite|add (a|my)|different people (in|on) (my|our)|my colleagues?|(show|display)(s|ing)? different|different (prices?|dates?|answers?) (for|in) (my|our|each)',
        '(my|our|his|her|their) (sister|brother|wife|husband|partner|mother|father|mum|dad|son|daughter|friend|boss|manager|doctor|neighbou?r|teacher|accountant|kids|parents)|(both|all) (were|are|was) (so |very |really )*(kind|helpful|friendly|nice)',
      ],
    },
  ],
};
