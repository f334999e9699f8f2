/** The built-in form of a section as a template: it writes what the program writes, until somebody changes it. */
import type { ReportWords } from '../../i18n/messages.ts';
import type { SectionName } from '../../model/report-settings.ts';
import { dataKeyOf } from '../json/report.ts';

const BLOCKS = `{%- for block in section.blocks %}
{%- if block.rows %}
| {{ block.columns | join: " | " | raw }} |
| {{ block.align | join: " | " | raw }} |
{%- for row in block.rows %}
| {{ row | join: " | " | raw }} |
{%- endfor %}
{%- else %}
{{ block.markdown | raw }}
{%- endif %}
{% endfor -%}
`;

/** The template's text in Liquid, with a comment on what it may use; ends with a line feed. */
export function ejected(name: SectionName, { sections, template }: ReportWords): string {
  return `{%- comment -%}\n${template(sections[name]('week'), name, dataKeyOf(name))}\n{%- endcomment -%}\n${BLOCKS}`;
}
