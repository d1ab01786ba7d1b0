let turn: Promise<unknown> = Promise.resolve();

/** Drawings that can wait take turns, so that a page of many charts answers its reader in between. */
export function nextTurn<T>(value: T): Promise<T> {
  const mine = turn.then(() => new Promise<T>((resolve) => setTimeout(() => resolve(value))));
  turn = mine;
  return mine;
}

const margin = "300px";
const patience = 2000;

export function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/** What is near comes first; the rest after two seconds. */
export function whenNear(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, patience);
    const observer = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && done(), {
      rootMargin: margin,
    });
    observer.observe(element);
  });
}
