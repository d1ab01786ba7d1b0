/** What issues are filtered by beside project, board and type, in the order of the fields: named like the API's parameters. */
export const attributes = [
  { name: "priorities", label: "Priority", none: "All priorities" },
  { name: "labels", label: "Label", none: "All labels" },
] as const;

export type AttributeName = (typeof attributes)[number]["name"];

/** Names of each: asked for, or on offer. */
export type AttributeLists = Record<AttributeName, string[]>;

export const attributeNames: AttributeName[] = attributes.map(({ name }) => name);
