import { Component, type ComponentChildren } from "preact";
import { Notice } from "../Notice";

/** A fault of a page stays on that page: the rest of the dashboard goes on. */
export class Shield extends Component<{ children: ComponentChildren }, { fault: Error | null }> {
  override state = { fault: null };

  static override getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  override componentDidCatch(fault: Error): void {
    console.error(fault);
  }

  override render() {
    const { fault } = this.state as { fault: Error | null };
    if (!fault) return this.props.children;
    return (
      <Notice tone="critical" title="This page could not be shown." alert>
        <span>
          {fault.message}. Reload it; if that does not help, the server and the dashboard may be of two versions.
        </span>
      </Notice>
    );
  }
}
