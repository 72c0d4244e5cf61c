import { sizeWords } from '../times.ts';
import type { Elements, Given } from './elements.ts';

/** A file that the server has. */
export type Kept = { id: number; name: string; type: string; size: number; href: string };

type Options = {
  elements: () => Elements;
  given: () => Given;
};

export type Uploads = {
  add: (file: File, isInline?: boolean) => Promise<Kept | null>;
  remove: (item: HTMLElement) => Promise<void>;
  /** How many are on their way, to the draft or off it. */
  running: () => number;
};

type Sending = { request: XMLHttpRequest; form: FormData; url: string; progress: (part: number) => void };

const LOST = 'Could not be added. Check the connection and add it again.';
const STAYS = 'Could not be removed. Check the connection and remove it again.';

function reasonOf(request: XMLHttpRequest): string {
  if (request.status === 413) return 'Too large to send.';
  try {
    const { fields } = JSON.parse(request.responseText) as { fields?: { file?: string } };
    return fields?.file ?? LOST;
  } catch {
    return LOST;
  }
}

// XMLHttpRequest, because fetch does not tell how much of a body has gone.
function send({ request, form, url, progress }: Sending): Promise<Kept | string> {
  return new Promise((done) => {
    request.open('POST', url);
    request.setRequestHeader('accept', 'application/json');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      done(request.status === 201 ? (JSON.parse(request.responseText) as Kept) : reasonOf(request));
    });
    request.addEventListener('error', () => done(LOST));
    request.send(form);
  });
}

/** A file's line in the list, as the page's template has it. */
export function drawItem(form: HTMLFormElement, file: Pick<File, 'name' | 'type' | 'size'>): HTMLElement {
  const kind = file.type.startsWith('image/') ? 'image/*' : '*/*';
  const template = form.querySelector<HTMLTemplateElement>(`template[data-composer-file="${kind}"]`)!;
  const item = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const name = file.name || 'Picture';
  item.querySelector('.attachment-name')!.textContent = name;
  item.querySelector('.attachment-size')!.textContent = sizeWords(file.size);
  item.querySelector('progress')!.setAttribute('aria-label', `Adding ${name}`);
  item.querySelector('button')!.setAttribute('aria-label', `Remove ${name}`);
  return item;
}

/** Shows a file that the server has put beside the draft by itself. */
export function drawKept(form: HTMLFormElement, kept: Kept): void {
  const item = drawItem(form, { name: kept.name, type: kept.type, size: kept.size });
  drawEnd(item, kept);
  form.querySelector('[data-composer-target="files"]')!.append(item);
}

function drawEnd(item: HTMLElement, end: Kept | string): void {
  item.querySelector('progress')?.remove();
  if (typeof end === 'string') {
    item.classList.add('has-error');
    item.querySelector('.attachment-size')!.textContent = end;
    return;
  }
  item.dataset.file = String(end.id);
  item.querySelector('button')!.value = String(end.id);
}

// It goes on though the page is left meanwhile.
async function isTakenOff(id: string): Promise<boolean> {
  const asked = { method: 'DELETE', keepalive: true };
  const response = await fetch(`/attachments/${id}`, asked).catch(() => null);
  return response?.ok === true || response?.status === 404;
}

/** Takes files to the server beside the draft and off it, and shows truly how far each one is. */
export function uploadFiles({ elements, given }: Options): Uploads {
  let running = 0;
  const ends = new WeakMap<HTMLElement, Promise<unknown>>();
  const add = async (file: File, isInline = false): Promise<Kept | null> => {
    const { form, files } = elements();
    const item = drawItem(form, file);
    const bar = item.querySelector('progress')!;
    const data = new FormData();
    data.append('kind', given().kind);
    data.append('inline', isInline ? '1' : '');
    data.append('file', file, file.name || 'picture.png');
    files.append(item);
    running += 1;
    const progress = (part: number) => {
      bar.value = part;
    };
    const sending = { request: new XMLHttpRequest(), form: data, url: `${given().draft}/files`, progress };
    const sent = send(sending).then((end) => {
      running -= 1;
      drawEnd(item, end);
      return end;
    });
    ends.set(item, sent);
    const end = await sent;
    if (typeof end === 'string' || !item.isConnected) return null;
    if (isInline) item.remove(); // a picture in the text shows itself there
    return end;
  };
  const remove = async (item: HTMLElement): Promise<void> => {
    const [list, next] = [item.parentElement, item.nextSibling];
    item.remove();
    running += 1;
    // One that is called off on its way may be kept nonetheless: it is taken off when the server has named it.
    await ends.get(item);
    const id = item.querySelector('button')!.value;
    if (id && !(await isTakenOff(id))) {
      drawEnd(item, STAYS);
      list?.insertBefore(item, next?.isConnected ? next : null);
    }
    running -= 1;
  };
  return { add, remove, running: () => running };
}
