// Every test starts a bot, a local client and a browser: one at a time, so that their time-outs mean something.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
