// What takes the weight from anything a customer tells: it happened elsewhere, or it is over.
// Source: ours. Licence: MIT, as the rest of this project.

/** It happened with another house, or before they came to us. */
export const ELSEWHERE: readonly string[] = [
  '(with|at|from|by) (my|our|the) (old|previous|former|last|other|earlier) (\\w+ )?{provider}|(my|our|the) (old|previous|former|last) (\\w+ )?{provider} (\\w+ )?(lost|deleted|charged|billed|took|never|was|were|had|ignored|kept|did|left|promised|told|went)',
  '(with|at) {rival} (i|we|they|it) … (lost|charged|billed|waited|never|ignored)|{rival} (lost|deleted|charged|billed|ignored|wiped|kept|never)|before (i|we) (came|moved|switched|changed) to you',
];

/** It is over: the money is back, the thing works, the mail turned up. */
export const MENDED: readonly string[] = [
  "(is|are|was|were|got|has been|have been|it's|that's|you've|you have|have) (now |all |already |since |long |both |been )*(solved|sorted|fixed|restored|settled|refunded|resolved|repaid|put right|cleared up)",
  '(works|working|runs|running|opens) (now|again|fine)( (fine|well|now|again))?|back (again )?(now|already|where (it|they))|(it|they|everything|{thing}) (is|are|came|was|were) (\\w+ )?back|turned up|never ?mind|all good|false alarm',
  "(you|they|your \\w+|{weekday}) (then |quickly |promptly |already )?(fixed|sorted|refunded|restored|solved|repaired|paid (it|me|us|one) back|gave (it|me|us) back|sent (it|them|one|the money) back)|(i|we)('ve| have)? (just |now |since )*(found (it|them|the)|solved (it|that)|sorted (it|that)|fixed (it|that))|(my|our) (own )?(mistake|fault|bad|error)",
];

/** Said of what is not over, or of what is only hoped for. */
export const NOT_MENDED: readonly string[] = [
  "but|not|\\w+n't|never|still|nothing|nobody|no[- ]one|again and again|supposedly|allegedly|apparently|claim(s|ed)?|said|says|told|wrote|promised|closed|marked|yet|if|until|till|when|unless|want|need|please|should|must|will|would|can|could|hope|expect|once|after|before|only|every time|{nth}|how",
  '(broken|fails?|failed|wrong|gone|back|happened|error|same) again|again … (broken|fails?|failed|wrong|gone|error|down)|why|where|what|who|as soon as|demand',
];
