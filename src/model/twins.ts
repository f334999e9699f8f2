/**
 * Whether what has a fast way is done by the slow one, which the fast one is held to: by a library, or all at once. Set by main
 * alone, before anything else, from PLAN_SLOW=1; no result may depend on it.
 */
export const twins = { slow: false };
