import assert from 'node:assert/strict';
import type { Config } from '../../bot/config.js';
import { readConfig } from '../../bot/config.js';

export type Env = Record<string, string | undefined>;

export const APP_ID = '5F2D8A3E-6c0f-4a0e-9d7b-1b6a4c9e2f31';
export const TENANT = 'a2a90e25-6f4b-4f02-a9d3-2bd0b6c8f7aa';
export const SECRET = 'q2Zr0Vx7mK4tJ9sLb3NwYc8HdPfUeRg1AiTo5Xk6MzE=';

export const SOUND: Env = {
  MicrosoftAppId: APP_ID,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: 'Abc8Q~fake-value-of-a-secret_0123456',
  BENEFITS_SECRET: SECRET,
};

/** The faults of an environment; none when it is sound. */
export function faultsOf(env: Env, local = false): readonly string[] {
  const result = readConfig(env, { local });
  return result.kind === 'invalid' ? result.faults : [];
}

/** The configuration of an environment that has to be sound. */
export function configOf(env: Env, local = false): Config {
  const result = readConfig(env, { local });
  assert.equal(result.kind, 'config', JSON.stringify(result));
  return (result as { config: Config }).config;
}
