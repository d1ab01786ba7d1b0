using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("KpiService.Tests.Testing.ProgressFramework", "KpiService.Tests")]

namespace KpiService.Tests.Testing;

/// <summary>
/// xunit's own framework, which also says every half minute how far it is: <c>dotnet test</c> is silent until the end otherwise.
/// </summary>
public sealed class ProgressFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink diagnostics)
        : XunitTestFrameworkExecutor(assembly, sources, diagnostics)
    {
        protected override void RunTestCases(
            IEnumerable<IXunitTestCase> testCases,
            IMessageSink executionMessageSink,
            ITestFrameworkExecutionOptions executionOptions
        )
        {
            var all = testCases.ToList();
            base.RunTestCases(all, new Progress(executionMessageSink, DiagnosticMessageSink, all.Count), executionOptions);
        }
    }

    private sealed class Progress(IMessageSink inner, IMessageSink diagnostics, int total) : LongLivedMarshalByRefObject, IMessageSink
    {
        private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

        private readonly Lock gate = new();
        private readonly long begun = TimeProvider.System.GetTimestamp();
        private TimeSpan next = Between;
        private int done;

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestCaseFinished)
                Count();
            return inner.OnMessage(message);
        }

        private void Count()
        {
            lock (gate)
            {
                done++;
                var elapsed = TimeProvider.System.GetElapsedTime(begun);
                if (elapsed < next)
                    return;
                next = elapsed + Between;
                diagnostics.OnMessage(new DiagnosticMessage($"{done} of {total} tests done after {elapsed:m\\:ss}"));
            }
        }
    }
}
