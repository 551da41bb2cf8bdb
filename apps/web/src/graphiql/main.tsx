import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';
import { createGraphiQLFetcher } from '@graphiql/toolkit';

const container = document.getElementById('explorer');
if (!container) throw new Error('graphiql/index.html has no element with the id "explorer"');

const address = `${window.location.protocol === 'https:' ? 'wss' : 'ws'}://${window.location.host}/graphql`;

/** Who calls is told in the editor's own headers: `Authorization: Bearer …`, and `X-Cooperative` where one is needed. */
createRoot(container).render(
  <StrictMode>
    <main>
      <h1>API explorer of Opbloei</h1>
      <GraphiQL
        fetcher={createGraphiQLFetcher({ url: '/graphql', subscriptionUrl: address })}
        defaultQuery={firstSteps()}
        defaultEditorToolsVisibility="headers"
        shouldPersistHeaders={false}
      />
    </main>
  </StrictMode>,
);

function firstSteps(): string {
  return `# Sign in with this, and put the token under "Headers":
#   { "Authorization": "Bearer <accessToken>" }
# Whoever acts in several cooperatives adds "X-Cooperative": "<id>"; viewer names them.

mutation SignIn {
  signIn(input: { email: "coordinator@scope.example", password: "opbloei-demo" }) {
    accessToken
    userErrors {
      code
      message
    }
  }
}

query Viewer {
  viewer {
    account {
      name
    }
    cooperatives {
      id
      name
    }
    permissions
  }
}
`;
}
