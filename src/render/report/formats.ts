/** The formats that reports are written in, in the order of the help; each is loaded when it is asked for. */
import type { Messages } from '../../i18n/messages.ts';
import type { Sources } from '../../model/report-settings.ts';
import type { ReportDocument } from '../../report/document.ts';

/** Pure: the same document gives the same text, or bytes. What the format says besides is said in the document's language. */
type ReportRenderer = (
  document: ReportDocument,
  messages: Messages,
) => string | Uint8Array | Promise<string | Uint8Array>;

export interface ReportFormat {
  /** How the names of its files end. */
  readonly extension: string;
  /** Where it says what figures come from, unless the office or the command line says otherwise. */
  readonly sources: Sources;
  readonly load: () => Promise<ReportRenderer>;
}

/** To add one: a file of its own in src/render, and a line here. */
export const REPORT_FORMATS: Readonly<Record<string, ReportFormat>> = {
  markdown: {
    extension: 'md',
    sources: 'notes',
    load: async () => (await import('../markdown/report.ts')).markdownReport,
  },
  text: { extension: 'txt', sources: 'none', load: async () => (await import('../plain/report.ts')).plainReport },
  html: { extension: 'html', sources: 'notes', load: async () => (await import('../html/report.ts')).reportHtml },
  docx: { extension: 'docx', sources: 'none', load: async () => (await import('../docx/document.ts')).reportDocx },
};
