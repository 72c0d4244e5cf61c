/** What a response tells, as far as it is read here. */
export type Answer = {
  succeeded: boolean;
  statusCode: number;
  redirected: boolean;
  location: URL;
};

/** Turbo's events by name, with their details. */
type TurboEvents = {
  'turbo:before-cache': undefined;
  'turbo:before-fetch-request': {
    fetchOptions: RequestInit;
    url: URL;
    /** One that was made ahead, and whose answer is used instead. */
    fetchRequest?: { response: Promise<Response> };
    resume: (value?: unknown) => void;
  };
  'turbo:before-fetch-response': { fetchResponse: Answer };
  'turbo:before-morph-attribute': { attributeName: string; mutationType: 'update' | 'remove' };
  'turbo:before-morph-element': { currentElement: Element; newElement?: Element };
  'turbo:before-render': { newBody: HTMLBodyElement; renderMethod: 'morph' | 'replace'; isPreview: boolean };
  'turbo:fetch-request-error': { error: Error };
  'turbo:load': { url: string };
  'turbo:morph-element': { currentElement: Element; newElement: Element };
  'turbo:render': { renderMethod: 'morph' | 'replace'; isPreview: boolean };
  'turbo:submit-start': { formSubmission: { formElement: HTMLFormElement } };
  'turbo:submit-end': { success: boolean; fetchResponse?: Answer; error?: Error };
  'turbo:visit': { url: string; action: 'advance' | 'replace' | 'restore' };
};

/** Listens to one of Turbo's events, typed. Stops when `signal` is aborted. */
export function on<Name extends keyof TurboEvents>(
  name: Name,
  listener: (event: CustomEvent<TurboEvents[Name]>) => void,
  { target = document, signal }: { target?: EventTarget; signal?: AbortSignal } = {},
): void {
  target.addEventListener(name, listener as EventListener, { signal });
}
