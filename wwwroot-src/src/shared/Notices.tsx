import type { Note } from "../api/kpi";
import { Notice } from "./Notice";

/** What would mislead a reader who doesn't know it. */
export function Notices({ notices }: { notices: Note[] }) {
  if (notices.length === 0) return null;
  return (
    <Notice tone="warning">
      {notices.length === 1 ? (
        <span>{notices[0]?.text}</span>
      ) : (
        <details>
          <summary>{notices.length} things to know about these numbers</summary>
          <ul>
            {notices.map((notice) => (
              <li key={notice.code + notice.text}>{notice.text}</li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  );
}
