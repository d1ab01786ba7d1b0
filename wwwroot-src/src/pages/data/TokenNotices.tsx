import type { Note } from "../../api/kpi";
import { Notice } from "../../shared/Notice";

const codes = ["tokenExpires", "tokenExpired"];

/** Whether a notice is about a token that ends: one to act on, not a caveat of the numbers. */
export const isOfToken = (notice: Note): boolean => codes.includes(notice.code);

/** Tokens that end soon or have ended, each in full: with them syncing ends. */
export function TokenNotices({ notices }: { notices: Note[] }) {
  return (
    <>
      {notices.filter(isOfToken).map((notice) => (
        <Notice key={notice.text} tone={notice.code === "tokenExpired" ? "critical" : "warning"}>
          <span>{notice.text}</span>
        </Notice>
      ))}
    </>
  );
}
