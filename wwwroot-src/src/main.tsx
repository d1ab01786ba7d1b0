import "./shared/styles/index.css";
import { render } from "preact";
import { App } from "./app";
import { listen, pollWithoutEvents } from "./state/live";
import { interceptLinks } from "./state/location";
import { watchForReturn } from "./state/server";
import { followOtherTabs } from "./state/views";

const root = document.getElementById("app");
if (root) {
  interceptLinks();
  listen();
  pollWithoutEvents();
  watchForReturn();
  followOtherTabs();
  render(<App />, root);
}
