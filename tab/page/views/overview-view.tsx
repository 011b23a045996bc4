import type { BenefitLine } from '../../../benefits/overview.js';
import type { UseAnswer } from '../../api/show-use.js';
import { useTools } from '../page-context.js';
import type { ColumnsData } from '../parts/columns-chart.js';
import { ColumnsChart } from '../parts/columns-chart.js';
import { Meter } from '../parts/meter.js';
import { ShowAnswer } from '../parts/show-answer.js';
import { useAnswer } from '../use-answer.js';
import { RequestTiles } from './request-tiles.js';

/** How the company uses what it has: charts for those who oversee it. */
export function OverviewView() {
  const asked = useAnswer<UseAnswer>('use');
  return <ShowAnswer asked={asked}>{use => <Charts use={use} />}</ShowAnswer>;
}

function Charts({ use }: { readonly use: UseAnswer }) {
  const { say } = useTools();
  const monthName = new Intl.DateTimeFormat(say.locale, { month: 'short', timeZone: 'UTC' });
  const labelOf = (month: string): string => monthName.format(new Date(`${month}T00:00:00Z`));
  return (
    <>
      <RequestTiles figures={use.requests} />
      <div class="tiles charts">
        <ChartSurface id="requests-chart" title={say('tab.requestsByMonth')}>
          {hasRequests(use) ? (
            <ColumnsChart data={requestColumns(use, say, labelOf)} />
          ) : (
            <p>{say('tab.requestsNone')}</p>
          )}
        </ChartSurface>
        <ChartSurface id="endings-chart" title={say('tab.endingsByMonth')}>
          <ColumnsChart
            data={{
              title: say('tab.endingsByMonth'),
              parts: [{ tone: 'ending', name: say('tab.figure.ending') }],
              columns: use.endings.map(({ month, count }) => ({
                key: month,
                label: labelOf(month),
                values: [count],
              })),
            }}
          />
        </ChartSurface>
        <ChartSurface id="use-chart" title={say('tab.useByBenefit')}>
          <BarTable lines={use.benefits} shows="used" />
        </ChartSurface>
        <ChartSurface id="keys-chart" title={say('tab.keysLeft')}>
          <BarTable lines={use.keys} shows="left" />
        </ChartSurface>
      </div>
    </>
  );
}

type Say = ReturnType<typeof useTools>['say'];

function hasRequests({ requests }: UseAnswer): boolean {
  return requests.months.some(({ fulfilled, open, refused }) => fulfilled + open + refused > 0);
}

function requestColumns(use: UseAnswer, say: Say, labelOf: (month: string) => string): ColumnsData {
  return {
    title: say('tab.requestsByMonth'),
    parts: [
      { tone: 'fulfilled', name: say('tab.figure.fulfilled') },
      { tone: 'open', name: say('tab.figure.open') },
      { tone: 'refused', name: say('tab.figure.refused') },
    ],
    columns: use.requests.months.map(({ month, fulfilled, open, refused }) => ({
      key: month,
      label: labelOf(month),
      values: [fulfilled, open, refused],
    })),
  };
}

function ChartSurface(props: {
  readonly id: string;
  readonly title: string;
  readonly children: preact.ComponentChildren;
}) {
  return (
    <section class="surface" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  );
}

function BarTable(props: { readonly lines: readonly BenefitLine[]; readonly shows: 'used' | 'left' }) {
  const { say } = useTools();
  const { lines, shows } = props;
  return (
    <table class="bars">
      <thead class="hidden">
        <tr>
          <th scope="col">{say('tab.benefit')}</th>
          <th scope="col">{say(`benefits.fact.${shows}`)}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr key={line.id}>
            <th scope="row">{line.name}</th>
            <td>
              {!line.unlimited && (
                <Meter part={line[shows]} whole={line.quantity} tone={line.left === 0 ? 'empty' : ''} />
              )}
              <span class={shows === 'left' && line.left === 0 && !line.unlimited ? 'urgent' : ''}>
                {barWords(line, shows, say)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function barWords(
  line: BenefitLine,
  shows: 'used' | 'left',
  say: ReturnType<typeof useTools>['say'],
): string {
  const { used, left, quantity, unlimited } = line;
  if (unlimited) return say('benefits.usedUnlimited', { used });
  return shows === 'used'
    ? say('tab.usedOf', { used, quantity })
    : say('benefits.leftOf', { left, quantity });
}
