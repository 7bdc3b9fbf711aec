/** The tasks of a plan that was computed by hand: 16 tasks, of which 14 share a layer. */
export const orcaTasks = `| ID | Task | Owner | Days | Depends on | Status |
|---|---|---|---|---|---|
| T1 | Data models | Senior Python developer | 2 | | done |
| T2 | Project structure | Integration specialist | 1 | | done |
| T3 | Test framework | Quality engineer | 1 | | done |
| T4 | MCP utilities | Integration specialist | 2 | | active |
| T5 | Context generator | Senior Python developer | 3 | T1, T2 | open |
| T6 | Dependency engine | Senior Python developer | 3 | T1, T3 | open |
| T7 | Resource management | | 2 | T2 | open |
| T8 | Error handling | Quality engineer | 2 | T2, T4 | done |
| T9 | Orchestrator | Senior Python developer | 4 | T5, T6, T7 | open |
| T10 | Development agent | Senior Python developer | 4 | T5, T8 | blocked |
| T11 | Quality gates | Quality engineer | 3 | T7, T8 | open |
| T12 | Archon integration | Integration specialist | 3 | T9 | open |
| T13 | Serena integration | Integration specialist | 2 | T10 | open |
| T14 | Commands | Integration specialist, Quality engineer | 3 | T9, T10, T11 | open |
| T15 | End-to-end tests | Quality engineer | 3 | T12, T13, T14 | open |
| T16 | Monitoring | Senior Python developer | 2 | T15 | open |
`;
