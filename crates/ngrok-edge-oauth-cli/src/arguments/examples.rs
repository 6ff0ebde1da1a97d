//! The end of each help text: examples, which a test runs.

pub(crate) const PROGRAM: &str = "\
Exit codes:
  0    success
  1    failure; stderr has the reason
  2    wrong command line, or a question without a terminal
  4    differences found (diff, apply --dry-run, apply --plan)
  130  interrupted by Ctrl-C
  143  terminated by SIGTERM

Examples:
  ngrok-edge-oauth get edghts_1 edghtsrt_1
  ngrok-edge-oauth replace edghts_1 edghtsrt_1 --provider google --email-domain example.com
  ngrok-edge-oauth check routes/
  ngrok-edge-oauth apply routes/ --dry-run";

pub(crate) const GET: &str = "\
Examples:
  ngrok-edge-oauth get edghts_1 edghtsrt_1
  ngrok-edge-oauth get edghts_1 edghtsrt_1 -o yaml > module.yaml
  NGROK_EDGE=edghts_1 NGROK_ROUTE=edghtsrt_1 ngrok-edge-oauth get";

pub(crate) const REPLACE: &str = "\
Examples:
  ngrok-edge-oauth replace edghts_1 edghtsrt_1 module.yaml
  ngrok-edge-oauth replace edghts_1 edghtsrt_1 --provider github --organization acme
  ngrok-edge-oauth get edghts_1 edghtsrt_1 -o yaml | ngrok-edge-oauth replace edghts_1 edghtsrt_1 -";

pub(crate) const DELETE: &str = "\
Examples:
  ngrok-edge-oauth delete edghts_1 edghtsrt_1 --yes";

pub(crate) const EDIT: &str = "\
Examples:
  ngrok-edge-oauth edit edghts_1 edghtsrt_1 --yes
  EDITOR=\"sed -i s/true/false/\" ngrok-edge-oauth edit edghts_1 edghtsrt_1 --yes";

pub(crate) const DIFF: &str = "\
Examples:
  ngrok-edge-oauth diff edghts_1 edghtsrt_1 module.yaml
  ngrok-edge-oauth diff routes/
  ngrok-edge-oauth export edghts_1/edghtsrt_1 | ngrok-edge-oauth diff -";

pub(crate) const CHECK: &str = "\
Examples:
  ngrok-edge-oauth check module.yaml
  ngrok-edge-oauth check routes/ --output json";

pub(crate) const APPLY: &str = "\
A manifest:
  routes:
    - edge: edghts_1
      route: edghtsrt_1
      module:
        provider:
          google:
            client_id: client-id
            client_secret: { env: GOOGLE_CLIENT_SECRET } # or { file: secret.txt }
            email_domains: [example.com]
    - edge: edghts_1
      route: edghtsrt_2
      module: null # deleted with --prune

Examples:
  ngrok-edge-oauth apply routes/ --dry-run
  ngrok-edge-oauth apply routes/ --plan routes.plan
  ngrok-edge-oauth apply routes.plan --yes
  ngrok-edge-oauth apply -f routes/a.yaml -f routes/b.yaml --yes";

pub(crate) const EXPORT: &str = "\
Examples:
  ngrok-edge-oauth export edghts_1/edghtsrt_1 edghts_1/edghtsrt_2 > exported.yaml
  ngrok-edge-oauth export --file routes.txt";

pub(crate) const SCHEMA: &str = "\
Examples:
  ngrok-edge-oauth schema > schema.json";

pub(crate) const COMPLETIONS: &str = "\
Installation:
  bash        source <(ngrok-edge-oauth completions bash)    in ~/.bashrc
  zsh         source <(ngrok-edge-oauth completions zsh)     in ~/.zshrc, after compinit
  fish        ngrok-edge-oauth completions fish | source     in ~/.config/fish/config.fish
  powershell  ngrok-edge-oauth completions powershell | Out-String | Invoke-Expression    in $PROFILE

Examples:
  ngrok-edge-oauth completions bash > ngrok-edge-oauth.bash";

pub(crate) const MAN: &str = "\
Installation:
  ngrok-edge-oauth man ~/.local/share/man/man1
  man ngrok-edge-oauth-apply

Examples:
  ngrok-edge-oauth man man1";

pub(crate) const EMULATOR: &str = "\
Examples:
  ngrok-edge-oauth emulator --help
  ngrok-edge-oauth emulator --port 4000 --rate-limit 120/60    # until Ctrl-C";
