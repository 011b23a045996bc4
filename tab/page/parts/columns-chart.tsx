import { scaleBand, scaleLinear } from 'd3-scale';
import { useTools } from '../page-context.js';
import { useWidth } from '../use-width.js';

/** Columns, one for each month, each of one or more parts. */
export interface ColumnsData {
  readonly title: string;
  /** The parts of a column from below, by their class and name. */
  readonly parts: readonly { readonly tone: string; readonly name: string }[];
  /** Keys differ; labels need not. */
  readonly columns: readonly {
    readonly key: string;
    readonly label: string;
    readonly values: readonly number[];
  }[];
}

const HEIGHT = 180;
const EDGE = { left: 28, bottom: 24, top: 8 } as const;
const TICKS = 4;
/** Pixels that the name of a month takes. */
const LABEL = 40;

/** A chart for the eye, and the same figures as a table for everybody. */
export function ColumnsChart({ data }: { readonly data: ColumnsData }) {
  const { say } = useTools();
  return (
    <figure class="figure">
      <figcaption class="hidden">{data.title}</figcaption>
      <Columns data={data} />
      {data.parts.length > 1 && (
        <ul class="legend">
          {data.parts.map(({ tone, name }) => (
            <li key={tone} class={tone}>
              {name}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{say('tab.asTable')}</summary>
        <Figures data={data} />
      </details>
    </figure>
  );
}

function Columns({ data }: { readonly data: ColumnsData }) {
  const { say } = useTools();
  const { part, width } = useWidth(480);
  const { columns } = data;
  const most = Math.max(1, ...columns.map(({ values }) => sumOf(values)));
  const across = scaleBand(
    columns.map(({ key }) => key),
    [EDGE.left, width],
  ).padding(0.3);
  const up = scaleLinear([0, most], [HEIGHT - EDGE.bottom, EDGE.top]).nice(TICKS);
  const ticks = up.ticks(TICKS).filter(Number.isInteger);
  const named = Math.ceil((LABEL * columns.length) / (width - EDGE.left));
  return (
    <div ref={part} class="chart">
      <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
        {ticks.map(tick => (
          <g key={tick}>
            <line class="grid" x1={EDGE.left} x2={width} y1={up(tick)} y2={up(tick)} />
            <text x={EDGE.left - 6} y={up(tick) + 4} text-anchor="end">
              {say.number(tick)}
            </text>
          </g>
        ))}
        {columns.map((column, at) => (
          <g key={column.key} transform={`translate(${across(column.key) ?? 0} 0)`}>
            <Column column={column} parts={data.parts} width={across.bandwidth()} up={up} />
            {at % named === 0 && (
              <text x={across.bandwidth() / 2} y={HEIGHT - 6} text-anchor="middle">
                {column.label}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

function Column(props: {
  readonly column: ColumnsData['columns'][number];
  readonly parts: ColumnsData['parts'];
  readonly width: number;
  readonly up: (value: number) => number;
}) {
  const { column, parts, width, up } = props;
  return (
    <>
      {parts.map(({ tone }, at) => {
        const top = up(sumOf(column.values.slice(0, at + 1)));
        const bottom = up(sumOf(column.values.slice(0, at)));
        return <rect key={tone} class={tone} width={width} y={top} height={bottom - top} />;
      })}
    </>
  );
}

function Figures({ data }: { readonly data: ColumnsData }) {
  const { say } = useTools();
  return (
    <table>
      <caption class="hidden">{data.title}</caption>
      <thead>
        <tr>
          <th scope="col">{say('tab.month')}</th>
          {data.parts.map(({ tone, name }) => (
            <th key={tone} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.columns.map(({ key, label, values }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {values.map((value, at) => (
              <td key={data.parts[at]?.tone}>{say.number(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
