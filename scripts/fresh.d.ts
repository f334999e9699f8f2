/** Generates build/ under `root` from the schemas and the rules, where it is missing or older than they. */
export function freshlyGenerated(root: string): Promise<void>;
/** Builds dist/ under `root`, where it is missing or older than what it is made from. */
export function freshlyBuilt(root: string): void;
