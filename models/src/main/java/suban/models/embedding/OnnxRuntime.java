package suban.models.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;

/** The runtime that all sessions of this process share. */
final class OnnxRuntime {
    /** Making the environment recurses once for each character of the command line, which overflows a usual stack. */
    private static final long STACK = 64L << 20;

    private OnnxRuntime() {}

    /** The environment, made on first use with telemetry switched off. */
    static OrtEnvironment environment() {
        Thread maker = Thread.ofPlatform().name("onnx-runtime").stackSize(STACK).start(OrtEnvironment::getEnvironment);
        try {
            maker.join();
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            return environment;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
