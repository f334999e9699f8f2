/** What an occurrence of a duty is called in Chinese sentences. */

/** 2022-05期; a term is called by its name alone: 2022-2023学年第一学期. */
export function occurrenceName(id: string): string {
  return id.endsWith('期') ? id : `${id}期`;
}
