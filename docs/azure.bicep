// What docs/teams.md does by hand in steps 1, 2 and 5: the registrations of the bot and of the tab, the Azure bot and
// its Teams channel. It can be deployed again: what is there already is brought into line.
//
//   az deployment group create --resource-group benefits-desk --template-file docs/azure.bicep \
//     --parameters hostName=desk.contoso.com botName=contoso-benefits-desk
//
// One thing Bicep cannot make is the bot's secret: see docs/teams.md.
extension 'br:mcr.microsoft.com/bicep/extensions/microsoftgraph/v1.0:1.0.0'

@description('Where the desk is reached from the internet, without https://, in small letters.')
@minLength(4)
param hostName string

@description('Name of the Azure bot, and the key by which the registrations are found again. Do not change it later.')
@minLength(4)
@maxLength(38)
param botName string

@description('What people see.')
param displayName string = 'Benefits Desk'

@description('Price of the bot. The Teams channel costs nothing with F0.')
@allowed(['F0', 'S1'])
param sku string = 'F0'

@description('False leaves out the registration of the tab.')
param withTab bool = true

var tabName = '${botName}-tab'
var scopeId = guid(tenant().tenantId, tabName, 'access_as_user')

// Teams on the desktop and on phones, and Teams in a browser: they get a token for the tab without asking anybody.
var teamsClients = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346']
var teamsMay = [
  for client in teamsClients: {
    appId: client
    delegatedPermissionIds: [scopeId]
  }
]
var tabApi = {
  requestedAccessTokenVersion: 2
  oauth2PermissionScopes: [
    {
      id: scopeId
      value: 'access_as_user'
      type: 'User'
      isEnabled: true
      adminConsentDisplayName: 'Show people their benefits'
      adminConsentDescription: 'Lets Teams tell the tab of the Benefits Desk who is looking.'
      userConsentDisplayName: 'Show you your benefits'
      userConsentDescription: 'Lets Teams tell the tab of the Benefits Desk who you are.'
    }
  ]
  preAuthorizedApplications: teamsMay
}

// The bot. It exposes nothing: a token for the tab must never open the bot.
resource botApp 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: botName
  displayName: displayName
  signInAudience: 'AzureADMyOrg'
}

resource botPrincipal 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: botApp.appId
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: botName
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${hostName}/api/messages'
    msaAppId: botApp.appId
    msaAppType: 'SingleTenant'
    msaAppTenantId: tenant().tenantId
  }
}

resource teamsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

// The tab. Its address holds its own id, which is known only once it is there: so it is named twice, by the same
// uniqueName, and the second time with the address.
resource tabApp 'Microsoft.Graph/applications@v1.0' = if (withTab) {
  uniqueName: tabName
  displayName: '${displayName} tab'
  signInAudience: 'AzureADMyOrg'
  api: tabApi
}

resource tabAddress 'Microsoft.Graph/applications@v1.0' = if (withTab) {
  uniqueName: tabName
  displayName: '${displayName} tab'
  signInAudience: 'AzureADMyOrg'
  api: tabApi
  identifierUris: ['api://${toLower(hostName)}/${tabApp!.appId}']
}

resource tabPrincipal 'Microsoft.Graph/servicePrincipals@v1.0' = if (withTab) {
  appId: tabApp!.appId
}

// The environment of the desk and of npm run package. One object: Azure changes the case of the names of outputs.
output settings object = union(
  {
    MicrosoftAppType: 'SingleTenant'
    MicrosoftAppId: botApp.appId
    MicrosoftAppTenantId: tenant().tenantId
    APP_DOMAIN: toLower(hostName)
  },
  withTab ? { TAB_APP_ID: tabApp!.appId } : {}
)
