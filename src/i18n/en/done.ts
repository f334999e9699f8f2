/** What `plan done` says in English, and its help. */
export const words = {
  askEvidence: 'The evidence: a document number, a file or an address? (use --without-evidence if there is none)',
};

export const help = {
  summary: 'record that it is done, with the evidence',
  withoutEvidence: 'there is no evidence to give',
  examples: [
    ['plan done 4-3 --evidence 鲁教职字〔2022〕3号', 'done, with this document as evidence'],
    ['plan done 4-1 4-2 --evidence 鲁教职字〔2022〕3号 --yes', 'two at once'],
  ],
};
