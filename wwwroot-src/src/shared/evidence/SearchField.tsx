import { useEffect, useState } from "preact/hooks";
import { SearchIcon } from "../icons";

const pause = 250;

/** Searches when the reader pauses, not at every letter. */
export function SearchField({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  // Only a changed text starts a search.
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => onSearch(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <label class="search-field">
      <span class="visually-hidden">Search the issues</span>
      <SearchIcon />
      <input
        class="control"
        type="search"
        placeholder="Search"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
    </label>
  );
}
