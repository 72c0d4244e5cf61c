/**
 * Does something once what is new on the page stands on the screen: what somebody reads comes first. Gives the way to
 * take it back. A hidden tab draws nothing, so there it is done at once.
 */
export function afterDrawing(work: () => void): () => void {
  let timer = 0;
  const soon = () => {
    timer = window.setTimeout(work);
  };
  if (document.hidden) {
    soon();
    return () => clearTimeout(timer);
  }
  // The first frame lays out and paints; by the second it is seen.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(soon);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
