import { createStore, type Store, useStore } from "./store";

export interface Place {
  path: string;
  query: URLSearchParams;
}

const here = (): Place => ({
  path: window.location.pathname,
  query: new URLSearchParams(window.location.search),
});

/** Where the reader is. The URL is the state: whoever changes it, repaints. */
export const place: Store<Place> = createStore(here());
export const usePlace = (): Place => useStore(place);

export function navigate(href: string, how: "push" | "replace" = "push"): void {
  const before = window.location.pathname;
  if (how === "push") window.history.pushState(null, "", href);
  else window.history.replaceState(null, "", href);
  place.set(here());
  if (window.location.pathname !== before) window.scrollTo(0, 0);
}

/** A query as people like to read and paste it. */
export function queryText(query: URLSearchParams): string {
  const text = query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}

/** Changes some parameters of the present URL; null removes one. */
export function withParams(from: Place, changes: Record<string, string | null>): string {
  const query = new URLSearchParams(from.query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") query.delete(name);
    else query.set(name, value);
  }
  return from.path + queryText(query);
}

/** Ordinary links stay ordinary links; plain clicks inside the dashboard don't reload it. */
export function interceptLinks(root: Document = document): void {
  root.addEventListener("click", (event) => {
    const link = (event.target as Element | null)?.closest?.("a");
    if (!link || event.defaultPrevented || !isPlainClick(event) || !isOurs(link)) return;
    event.preventDefault();
    navigate(link.pathname + link.search);
  });
  window.addEventListener("popstate", () => place.set(here()));
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

const isOurs = (link: HTMLAnchorElement): boolean =>
  link.origin === window.location.origin &&
  link.target === "" &&
  !link.hasAttribute("download") &&
  link.hash === "" &&
  !/^\/(api|swagger)(\/|$)/.test(link.pathname);
