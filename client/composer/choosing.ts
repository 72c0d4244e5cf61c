import { drawItem } from './uploading.ts';

// A form without a draft has nowhere to keep a file before it is sent: they stay in its own field, and are shown.

type Parts = { form: HTMLFormElement; files: HTMLElement; picker: HTMLInputElement };

function put(picker: HTMLInputElement, files: readonly File[]): void {
  const carrier = new DataTransfer();
  for (const file of files) carrier.items.add(file);
  picker.files = carrier.files;
}

/** Shows the files that the form's own field holds. */
export function drawChosen({ form, files, picker }: Parts): void {
  for (const item of files.querySelectorAll('[data-chosen]')) item.remove();
  for (const [at, file] of [...(picker.files ?? [])].entries()) {
    const item = drawItem(form, file);
    item.querySelector('progress')?.remove();
    item.dataset.chosen = String(at);
    files.append(item);
  }
}

/** Adds files that were dropped or pasted to those that were chosen. */
export function choose(parts: Parts, more: readonly File[]): void {
  put(parts.picker, [...(parts.picker.files ?? []), ...more]);
  drawChosen(parts);
}

/** Takes one of them out. False where the item is none of them. */
export function unchoose(parts: Parts, item: HTMLElement): boolean {
  const { chosen } = item.dataset;
  if (chosen === undefined) return false;
  const kept = [...(parts.picker.files ?? [])].filter((_, at) => String(at) !== chosen);
  put(parts.picker, kept);
  drawChosen(parts);
  return true;
}
