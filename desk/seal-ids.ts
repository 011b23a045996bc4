import type { Vault } from '../store/vault.js';

/** Both ids of a technical benefit as they are kept: sealed, without blanks around them. */
export function sealIds(
  vault: Vault,
  { accessId, contractId }: { readonly accessId: string; readonly contractId: string },
): { readonly sealedAccessId: string; readonly sealedContractId: string } {
  return {
    sealedAccessId: vault.seal('support-id', accessId.trim()),
    sealedContractId: vault.seal('support-id', contractId.trim()),
  };
}
