namespace CollectionsBot.App.Tests;

/// <summary>What measures the whole process, such as its memory or its pace, runs beside no other test.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
