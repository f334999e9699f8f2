/** What `plan done` says in English, and its help. */
export const words = {
  askEvidence: 'The evidence: a document number, a file, or an address? (--without-evidence where there is none)',
};

export const help = {
  summary: 'enter that it is done, with the evidence',
  withoutEvidence: 'there is no evidence to give',
  examples: [['plan done 4-3 --evidence 鲁教职字〔2022〕3号', 'done, by this document']],
};
