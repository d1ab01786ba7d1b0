import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { usePlace } from "../../state/location";
import { report } from "../../state/report";
import { useStore } from "../../state/store";
import { CloseIcon, MenuIcon } from "../icons";
import { Navigation, type Page } from "./Navigation";
import { OfflineBanner } from "./OfflineBanner";
import { Shield } from "./Shield";
import { SavedViews } from "./saved/SavedViews";
import { ViewsDialog } from "./saved/ViewsDialog";
import { ThemeSwitch } from "./ThemeSwitch";

/** What surrounds every page: navigation at the side, on small screens in a drawer. */
export function Frame({ pages, children }: { pages: Page[]; children: ComponentChildren }) {
  const { title } = useStore(report);
  const { path } = usePlace();
  const drawer = useRef<HTMLDialogElement>(null);
  const saved = useRef<HTMLDialogElement>(null);
  const main = useRef<HTMLElement>(null);
  const opened = useRef(path);
  useEffect(() => {
    drawer.current?.close();
    if (opened.current === path) return;
    opened.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);

  const side = (
    <>
      <a class="brand" href="/">
        <img src="/favicon.svg" alt="" width="28" height="28" />
        <span class="brand-name">{title}</span>
      </a>
      <Navigation pages={pages} />
      <SavedViews onEdit={() => saved.current?.showModal()} />
      <ThemeSwitch />
    </>
  );
  return (
    <div class="frame">
      <a class="skip-link" href="#main">
        Skip to the content
      </a>
      <header class="topbar">
        <button type="button" class="icon-button" aria-label="Menu" onClick={() => drawer.current?.showModal()}>
          <MenuIcon />
        </button>
        <span class="brand-name">{title}</span>
      </header>
      <aside class="sidebar">{side}</aside>
      <dialog class="drawer" ref={drawer} aria-label="Menu" closedby="any">
        <div class="drawer-body">
          <button type="button" class="icon-button" aria-label="Close the menu" onClick={() => drawer.current?.close()}>
            <CloseIcon />
          </button>
          {side}
        </div>
      </dialog>
      <ViewsDialog dialog={saved} />
      <main class="page" id="main" ref={main} tabIndex={-1}>
        <OfflineBanner />
        <Shield key={path}>{children}</Shield>
      </main>
    </div>
  );
}
