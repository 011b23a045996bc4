/** What people might say, in every language that is understood. */
export const SAMPLE_UTTERANCES = [
  'I need a licence key for Windows Server please',
  'which benefits are about to expire',
  'who can approve my request?',
  'our Visual Studio seats are all gone',
  'Ich brauche einen Schlüssel für Office 2024',
  'Was steht uns als Partner noch zu?',
  'wer ist bei uns der Administrator',
  'ik heb een sleutel nodig voor SQL Server',
  'welke voordelen verlopen binnenkort',
  'jag behöver en nyckel till Windows 11',
  'hur många supportärenden har vi kvar',
  '我需要一个 Office 密钥',
  '我们还有哪些权益可以使用',
  'what a lovely day for a walk',
] as const;
