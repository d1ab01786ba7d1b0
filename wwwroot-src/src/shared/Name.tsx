/** A name out of Jira: any script, any length. It is isolated from its surroundings and cut with a tip. */
export function Name({ text, class: name = "" }: { text: string; class?: string }) {
  return (
    <bdi class={`ellipsis ${name}`} title={text}>
      {text}
    </bdi>
  );
}
