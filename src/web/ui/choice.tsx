type ChoiceProps = {
  name: string;
  /** What is chosen, above the choices. */
  legend: string;
  options: readonly { value: string; name: string }[];
  value?: string;
  hint?: string;
};

/** One of a few, side by side: real radio buttons, so arrow keys work without a script. */
export function Choice({ name, legend, options, value, hint }: ChoiceProps) {
  return (
    <fieldset class="choice" aria-describedby={hint ? `choice-${name}-hint` : undefined}>
      <legend class="field-label">{legend}</legend>
      {hint && (
        <p class="field-hint" id={`choice-${name}-hint`}>
          {hint}
        </p>
      )}
      <div class="choice-options">
        {options.map((option) => (
          <label class="choice-option">
            <input
              class="visually-hidden"
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
            />
            {option.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
