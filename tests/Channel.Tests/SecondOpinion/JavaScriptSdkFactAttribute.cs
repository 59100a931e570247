namespace CollectionsBot.Channel.Tests.SecondOpinion;

/// <summary>A test against the SDK for JavaScript; skipped, with the reason, where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JavaScriptSdkFactAttribute : FactAttribute
{
    public JavaScriptSdkFactAttribute() => Skip = JavaScriptSdk.Missing;
}
