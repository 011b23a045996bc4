import type { FileError } from '../../../desk/company-file/file-error.js';
import { useTools } from '../page-context.js';

/** What is wrong with a file, or worth a look, line by line. The reasons are in English, as at the command line. */
export function ImportErrors({ errors }: { readonly errors: readonly FileError[] }) {
  const { say } = useTools();
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{say('tab.import.line')}</th>
          <th scope="col">{say('tab.import.place')}</th>
          <th scope="col">{say('tab.import.what')}</th>
        </tr>
      </thead>
      <tbody>
        {errors.map(({ line, path, message, code }) => (
          <tr key={`${line}${path}${message}`}>
            <th scope="row">{line === undefined ? '–' : say.number(line)}</th>
            <td data-title={say('tab.import.place')}>
              <code>{path || '–'}</code>
            </td>
            <td data-title={say('tab.import.what')}>
              <span lang="en">{message}</span> <code>{code}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
