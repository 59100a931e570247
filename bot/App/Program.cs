using CollectionsBot.App.Cli;

return await CommandLine.RunAsync(args);
