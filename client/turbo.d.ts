// Turbo ships no types; these are the parts that are used here.
declare module '@hotwired/turbo' {
  export type VisitOptions = { action?: 'advance' | 'replace' | 'restore'; shouldCacheSnapshot?: boolean };
  export function visit(location: string, options?: VisitOptions): void;
  export const StreamActions: Record<string, (this: HTMLElement & { requestId: string | null }) => void>;
  export const session: {
    recentRequests: { has(id: string): boolean };
    adapter: { hideVisitProgressBar(): void };
  };
}
